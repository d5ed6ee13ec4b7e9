Feature: A refused release
  A table that may not leave says why, and offers what would help.

  Scenario: The refusal is mended by the action that it offers
    Given a project whose columns were learnt one by one
    When I look at the verdict
    Then the table may not leave, and a reason is named
    And the way out is closed
    When I press what the verdict offers
    Then the plan was changed, everything was made again, and the table may leave
    When I make a key and release to "out"
    Then the release is genuine for whoever checks it
