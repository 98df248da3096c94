/**
 * What speed is measured with, as ratios to a named baseline in the same run. Nothing here is part of the tests.
 */
@NullMarked
package dev.integrationslist.benchmarks;

import org.jspecify.annotations.NullMarked;
