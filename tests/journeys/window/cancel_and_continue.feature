Feature: Cancel and continue
  A job can be stopped at any time; nothing is half done, and it can be gone on with.

  Scenario: Learning is stopped and begun again
    Given a project with a profile of 900 patients
    When I start everything and cancel it while it learns
    Then the window says that it stopped and no model is kept
    And the step can be started again
    When I start everything again
    Then the synthetic table is measured
