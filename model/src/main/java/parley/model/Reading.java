package parley.model;

/// One report and all that it supports.
public record Reading(Article article, Findings findings) {}
