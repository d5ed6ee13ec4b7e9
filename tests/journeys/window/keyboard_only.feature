Feature: Keyboard only
  Everything can be done by somebody who uses no mouse.

  Scenario: From an empty window to a checked release without a mouse
    Given a window without a project
    And a file with 400 patients
    And no mouse
    When I make a project by keys
    And I import the file by keys
    And I learn, draw and measure by keys
    Then there is a verdict
    When I make a key and release by keys
    Then the release is genuine for whoever checks it
    And the focus could always be seen
