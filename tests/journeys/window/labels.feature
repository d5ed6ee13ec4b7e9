Feature: Labels of statistics packages
  What SPSS or Stata say of columns and their codes is seen in the window, and leaves with the synthetic table.

  Scenario: Labels of SPSS are the same from the import to the release
    Given a window with a new project
    And a survey of 600 people, kept by SPSS
    When I drop the file on the window and import it as it was found
    And I look at its columns
    Then the cards say what the columns are
    And beside them stands what their codes stand for
    When I learn and draw, and measure it
    And I make a key and release to "out" for SPSS and Stata
    Then the labels in both files are those of the survey

  Scenario: Labels of Stata are seen as well
    Given a window with a new project
    And a survey of 300 people, kept by Stata
    When I drop the file on the window and import it as it was found
    And I look at its columns
    Then the cards say what the columns are
    And beside them stands what their codes stand for
