package dev.integrationslist.domain.document;

/** A number of any of BSON's four numeric types; {@link ValueOrder} compares them exactly across types. */
public sealed interface NumberValue extends Value permits Int32, Int64, DoubleValue, Decimal128 {}
