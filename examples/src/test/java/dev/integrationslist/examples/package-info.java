/** Runs the README's examples, and holds the README to them. */
package dev.integrationslist.examples;
