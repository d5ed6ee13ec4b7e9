"""What the tests of kills and failing writes stand on: a process that forks engines and ends or starves them."""
