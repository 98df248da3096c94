package dev.integrationslist.domain.schema;

/**
 * A function of a constraint with one case for each type of constraint.
 *
 * @param <R> the result
 */
public interface ConstraintVisitor<R> {
    R type(TypeConstraint constraint);

    R enumeration(EnumConstraint constraint);

    R range(RangeConstraint constraint);

    R multipleOf(MultipleOfConstraint constraint);

    R size(SizeConstraint constraint);

    R pattern(PatternConstraint constraint);

    R uniqueItems(UniqueItemsConstraint constraint);

    R items(ItemsConstraint constraint);

    R required(RequiredConstraint constraint);

    R properties(PropertiesConstraint constraint);

    R dependencies(DependenciesConstraint constraint);

    R combination(CombinationConstraint constraint);

    R not(NotConstraint constraint);
}
