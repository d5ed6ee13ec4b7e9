Feature: Crash recovery
  Whatever kills the program, the project is as it was before the step or after it.

  Scenario: The window is killed while it learns
    Given a project with a profile of 900 patients
    When another window opens it, starts everything, and is killed without warning
    And I open the project
    Then what was done before is there, and the bar names the step that did not end
    When I press Continue
    Then the synthetic table is there and the bar is gone
