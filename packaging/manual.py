"""Man pages and shell completion, written from the command line's own words: they cannot say anything else."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import stamp

FILES = ("FILE", "TABLE", "PROJECT", "IN", "OUT", "RELEASE", "PLAN", "REGISTRY")
EXITS = (
    ("0", "done, or the answer is yes"),
    ("1", "the answer is no: a signature does not verify, the gate refuses, the profile is red"),
    ("2", "wrong usage"),
    ("3", "bad input: says file, line or column, and what to do"),
    ("4", "the environment: no space, no permission, locked"),
    ("5", "cancelled"),
    ("70", "our bug"),
)


@dataclass(frozen=True)
class Verb:
    """One verb: its words, what it does, its arguments."""

    words: tuple[str, ...]
    text: str
    parser: argparse.ArgumentParser

    @property
    def options(self) -> list[str]:
        """Long options."""
        return sorted(
            word
            for one in self.parser._actions
            for word in one.option_strings
            if word.startswith("--")
        )


def verbs(parser: argparse.ArgumentParser, before: tuple[str, ...] = ()) -> list[Verb]:
    """Every verb that does something, in the order in which help lists them."""
    found: list[Verb] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            about = {one.dest: one.help or "" for one in action._choices_actions}
            for name, sub in action.choices.items():
                deeper = verbs(sub, (*before, name))
                found += deeper or [Verb((*before, name), about.get(name, ""), sub)]
    return found


def roff(text: str) -> str:
    """Text as a man page holds it."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + escaped if escaped[:1] in {".", "'"} else escaped


def usage(verb: Verb) -> str:
    """The usage line, on one line however wide the terminal is."""
    parser = verb.parser
    line = argparse.HelpFormatter(parser.prog, width=10_000)
    line.add_usage(parser.usage, parser._actions, parser._mutually_exclusive_groups)
    return " ".join(line.format_help().removeprefix("usage: ").split())


def argument_lines(verb: Verb) -> list[str]:
    """A paragraph for each argument."""
    lines = []
    for action in verb.parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        if action.option_strings and action.nargs != 0:
            name += f" {metavar(action)}"
        lines += [".RS", ".TP", f"\\fB{roff(name)}\\fR", roff(plain(action)), ".RE"]
    return lines


def metavar(action: argparse.Action) -> str:
    """What stands for an argument's value."""
    if action.choices is not None and action.metavar is None:
        return "{" + ",".join(map(str, action.choices)) + "}"
    said = action.metavar or action.dest.upper()
    return " ".join(said) if isinstance(said, tuple) else str(said)


def plain(action: argparse.Action) -> str:
    """An argument's help with its places filled in."""
    if not action.help:
        return ""
    known = {**vars(action), "prog": "cloister"}
    return " ".join((action.help % known).split())


def man_page(parser: argparse.ArgumentParser) -> str:
    """cloister(1)."""
    day = stamp.moment_text()[:10]
    lines = [
        f'.TH CLOISTER 1 "{day}" "Cloister {stamp.version()}" "User Commands"',
        ".SH NAME",
        "cloister \\- synthetic tables from sensitive ones, with the proof that they may leave",
        ".SH SYNOPSIS",
        ".B cloister",
        "\\fIVERB\\fR [\\fIARGUMENTS\\fR]",
        ".br",
        ".B cloister\\-app",
        "[\\fIPROJECT\\fR]",
        ".SH DESCRIPTION",
        roff(
            "Everything that the window does, as words. No verb uses the network. With --json a verb writes "
            "exactly one JSON document on standard output. A passphrase comes from --passphrase-file or a "
            "prompt, never from the command line or the environment. An output that exists is not "
            "overwritten without --force."
        ),
        ".SH VERBS",
    ]
    for verb in verbs(parser):
        lines += [
            f'.SS "{roff(" ".join(verb.words))}"',
            roff(verb.text),
            ".PP",
            ".nf",
            roff(usage(verb)),
            ".fi",
        ]
        lines += argument_lines(verb)
    lines += [".SH EXIT STATUS"]
    for code, text in EXITS:
        lines += [".TP", f".B {code}", roff(text)]
    lines += [
        ".SH FILES",
        ".TP",
        ".I /etc/cloister/site.json",
        "What the site's administrator sets; see the administrator's guide.",
        ".TP",
        ".I ~/.config/cloister/site.json",
        "The same, of one person, where the site says nothing.",
        ".SH SEE ALSO",
        "Help inside the program (F1), and doc/cloister/html/index.html below the share folder.",
    ]
    return "\n".join(lines) + "\n"


def app_page() -> str:
    """cloister-app(1)."""
    day = stamp.moment_text()[:10]
    return (
        f'.TH CLOISTER\\-APP 1 "{day}" "Cloister {stamp.version()}" "User Commands"\n'
        ".SH NAME\ncloister\\-app \\- the window of Cloister\n"
        ".SH SYNOPSIS\n.B cloister\\-app\n[\\fIPROJECT\\fR]\n"
        ".SH DESCRIPTION\nOpens the window, and a project file (*.cloister) if one is named. "
        "Options of Qt are passed on to it.\n"
        ".SH SEE ALSO\n.BR cloister (1)\n"
    )


def bash(found: list[Verb]) -> str:
    """Completion for bash: verbs, their verbs, options, files."""
    firsts = sorted({verb.words[0] for verb in found})
    lines = [
        "# bash completion for cloister; made by packaging/manual.py",
        "_cloister() {",
        '    local cur="${COMP_WORDS[COMP_CWORD]}" words="" verb="${COMP_WORDS[1]}" sub="${COMP_WORDS[2]}"',
        "    COMPREPLY=()",
        '    if [ "$COMP_CWORD" -eq 1 ]; then',
        f'        COMPREPLY=($(compgen -W "{" ".join(firsts)} --help --version" -- "$cur"))',
        "        return",
        "    fi",
        '    case "$verb $sub" in',
    ]
    lines += [
        f'        "{" ".join(verb.words)}") words="{" ".join(verb.options)}" ;;'
        for verb in found
        if len(verb.words) > 1
    ]
    lines += ['        *) case "$verb" in']
    for first in firsts:
        own = [verb for verb in found if verb.words[0] == first]
        if len(own[0].words) > 1:
            subs = " ".join(sorted(verb.words[1] for verb in own))
            lines.append(f'            {first}) [ "$COMP_CWORD" -eq 2 ] && words="{subs}" ;;')
        else:
            lines.append(f'            {first}) words="{" ".join(own[0].options)}" ;;')
    lines += [
        "           esac ;;",
        "    esac",
        '    if [ -n "$words" ] && { [[ "$cur" == -* ]] || [[ "$words" != --* ]]; }; then',
        '        COMPREPLY=($(compgen -W "$words" -- "$cur"))',
        "    else",
        "        compopt -o filenames 2>/dev/null",
        '        COMPREPLY=($(compgen -f -- "$cur"))',
        "    fi",
        "}",
        "complete -F _cloister cloister",
        "complete -f -X '!*.cloister' cloister-app",
    ]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Text inside single quotes."""
    return text.replace("'", "'\\''").replace("[", "(").replace("]", ")").replace(":", ";")


def zsh(found: list[Verb]) -> str:
    """Completion for zsh."""
    tops: dict[str, str] = {}
    for verb in found:
        tops.setdefault(
            verb.words[0], verb.text if len(verb.words) == 1 else f"{verb.words[0]} ..."
        )
    lines = [
        "#compdef cloister",
        "# made by packaging/manual.py",
        "_cloister() {",
        "  local -a verbs",
    ]
    lines += (
        ["  verbs=("]
        + [f"    '{name}:{quoted(text)}'" for name, text in sorted(tops.items())]
        + ["  )"]
    )
    lines += [
        "  if (( CURRENT == 2 )); then _describe verb verbs; return; fi",
        '  case "$words[2] $words[3]" in',
    ]
    for verb in found:
        pattern = " ".join(verb.words) if len(verb.words) > 1 else f"{verb.words[0]} *"
        shown = f'"{pattern}"' if len(verb.words) > 1 else f'"{verb.words[0]} "*'
        specs = " ".join(f"'{word}'" for word in verb.options)
        lines.append(f"    {shown}) _arguments -s {specs} '*:file:_files' ;;")
    for first in sorted(tops):
        subs = sorted(
            verb.words[1] for verb in found if verb.words[0] == first and len(verb.words) > 1
        )
        if subs:
            lines.append(f'    "{first} "*) compadd {" ".join(subs)} ;;')
    lines += ["    *) _files ;;", "  esac", "}", '_cloister "$@"']
    return "\n".join(lines) + "\n"


def fish(found: list[Verb]) -> str:
    """Completion for fish."""
    lines = ["# fish completion for cloister; made by packaging/manual.py"]
    tops: dict[str, str] = {}
    for verb in found:
        tops.setdefault(verb.words[0], verb.text if len(verb.words) == 1 else "")
    for name, text in sorted(tops.items()):
        about = f" -d '{quoted(text)}'" if text else ""
        lines.append(f"complete -c cloister -n __fish_use_subcommand -a {name}{about}")
    for verb in found:
        first, *rest = verb.words
        seen = f"__fish_seen_subcommand_from {first}"
        if rest:
            lines.append(
                f"complete -c cloister -f -n '{seen}' -a {rest[0]} -d '{quoted(verb.text)}'"
            )
            seen += f"; and __fish_seen_subcommand_from {rest[0]}"
        lines += [f"complete -c cloister -n '{seen}' -l {word[2:]}" for word in verb.options]
    return "\n".join(lines) + "\n"


def write(root: Path) -> list[Path]:
    """Write all of it where a Debian system looks for it, under a root; the paths, relative."""
    import gzip

    from synth_engine.cli.arguments import build_parser

    parser: Any = build_parser()
    found = verbs(parser)
    texts: dict[str, bytes] = {
        "usr/share/man/man1/cloister.1.gz": gzip.compress(man_page(parser).encode(), 9, mtime=0),
        "usr/share/man/man1/cloister-app.1.gz": gzip.compress(app_page().encode(), 9, mtime=0),
        "usr/share/bash-completion/completions/cloister": bash(found).encode(),
        "usr/share/zsh/vendor-completions/_cloister": zsh(found).encode(),
        "usr/share/fish/vendor_completions.d/cloister.fish": fish(found).encode(),
    }
    for name, body in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    return [Path(name) for name in texts]
