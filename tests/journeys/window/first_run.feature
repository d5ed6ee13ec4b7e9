Feature: First run
  Somebody opens the window for the first time and gets from a file to a verdict by doing what it says.

  Scenario: The hints lead from an empty window to a verdict
    Given a window without a project
    And a file with 400 patients
    When I make a project
    And I drop the file on the window and import it as it was found
    Then the columns are shown with the kinds that were found
    When I do what the hint offers until the rows are there
    And I press the button of the page until there is a verdict
    Then the verdict is said in a sentence
    And nothing that was done is missing from the log
