Feature: Release by two people
  Where the policy asks for two people, one alone can release nothing.

  Scenario: Asked by one, approved by the other on another machine, released
    Given a measured project whose policy asks for two people
    When I try to release alone
    Then it is refused, and a second person is asked for
    When I write a request and hand it over
    And the officer looks at it in a window of their own and approves
    And I release with the approval
    Then the release is genuine and names the officer
