Feature: Several files at once
  Tables that belong together come in together; a file that is none stops no other.

  Scenario: A broken file among good ones
    Given a window with a new project
    And the files "stays.csv", "people.csv" and a workbook that is none, "broken.xlsx"
    When I drop all of them at once and import them beside one another
    Then the tables "stays" and "people" are in the project
    And the notice names "broken.xlsx", what it means and what to do
    When I ask how they hang together
    Then it is found that "stays.person" is a key of "people"
