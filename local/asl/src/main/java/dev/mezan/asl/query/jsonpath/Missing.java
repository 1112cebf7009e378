package dev.mezan.asl.query.jsonpath;

/** What a path gives when nothing is there, since null is a value that may well be there. */
public enum Missing {
    VALUE
}
