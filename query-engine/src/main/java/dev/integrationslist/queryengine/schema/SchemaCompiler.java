package dev.integrationslist.queryengine.schema;

import dev.integrationslist.domain.document.Array;
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.document.NumberValue;
import dev.integrationslist.domain.document.StringValue;
import dev.integrationslist.domain.document.Value;
import dev.integrationslist.domain.document.ValueType;
import dev.integrationslist.domain.pattern.Pattern;
import dev.integrationslist.domain.schema.CombinationConstraint;
import dev.integrationslist.domain.schema.ConstraintVisitor;
import dev.integrationslist.domain.schema.DependenciesConstraint;
import dev.integrationslist.domain.schema.EnumConstraint;
import dev.integrationslist.domain.schema.ItemsConstraint;
import dev.integrationslist.domain.schema.MultipleOfConstraint;
import dev.integrationslist.domain.schema.NotConstraint;
import dev.integrationslist.domain.schema.PatternConstraint;
import dev.integrationslist.domain.schema.PropertiesConstraint;
import dev.integrationslist.domain.schema.RangeConstraint;
import dev.integrationslist.domain.schema.RequiredConstraint;
import dev.integrationslist.domain.schema.Schema;
import dev.integrationslist.domain.schema.Side;
import dev.integrationslist.domain.schema.SizeConstraint;
import dev.integrationslist.domain.schema.TypeConstraint;
import dev.integrationslist.domain.schema.UniqueItemsConstraint;
import dev.integrationslist.domain.work.WorkBudget;
import dev.integrationslist.queryengine.regex.CompiledRegex;
import dev.integrationslist.queryengine.regex.DfaMemoryBudget;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The compiler of schemas. A check charges one unit for each value that it hands to the check of another schema. */
final class SchemaCompiler implements ConstraintVisitor<ValueCheck> {
    private final DfaMemoryBudget budget;
    private final WorkBudget work;

    SchemaCompiler(DfaMemoryBudget budget, WorkBudget work) {
        this.budget = budget;
        this.work = work;
    }

    ValueCheck compile(Schema schema) {
        ValueCheck[] checks = schema.constraints().stream()
                .map(constraint -> constraint.accept(this))
                .toArray(ValueCheck[]::new);
        return all(checks);
    }

    private static ValueCheck all(ValueCheck[] checks) {
        if (checks.length == 1) {
            return checks[0];
        }
        if (checks.length == 2) {
            ValueCheck one = checks[0];
            ValueCheck other = checks[1];
            return value -> one.passes(value) && other.passes(value);
        }
        return value -> {
            for (ValueCheck check : checks) {
                if (!check.passes(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private ValueCheck[] compileAll(Collection<Schema> schemas) {
        return schemas.stream().map(this::compile).toArray(ValueCheck[]::new);
    }

    private CompiledRegex regex(String source) {
        return CompiledRegex.compile(Pattern.parse(source, ""), budget, work);
    }

    @Override
    public ValueCheck type(TypeConstraint constraint) {
        Set<ValueType> types = EnumSet.copyOf(constraint.types());
        ValueType first = types.iterator().next();
        return types.size() == 1 ? value -> value.type() == first : value -> types.contains(value.type());
    }

    @Override
    public ValueCheck enumeration(EnumConstraint constraint) {
        return new EqualityCheck(constraint.values(), work);
    }

    /** NaN is neither less nor greater than any number, and equals NaN. */
    @Override
    public ValueCheck range(RangeConstraint constraint) {
        NumberValue limit = constraint.limit();
        boolean inclusive = !constraint.exclusive();
        boolean minimum = constraint.side() == Side.MINIMUM;
        return value -> {
            if (!(value instanceof NumberValue number)) {
                return true;
            }
            int order = number.compareByValue(limit);
            return order == 0 ? inclusive : order > 0 == minimum && !number.isNaN() && !limit.isNaN();
        };
    }

    @Override
    public ValueCheck multipleOf(MultipleOfConstraint constraint) {
        return new MultipleCheck(constraint.divisor());
    }

    @Override
    public ValueCheck size(SizeConstraint constraint) {
        long limit = constraint.limit();
        boolean minimum = constraint.side() == Side.MINIMUM;
        return switch (constraint.measure()) {
            case LENGTH -> value -> !(value instanceof StringValue text) || isWithin(length(text), limit, minimum);
            case ITEMS -> value -> !(value instanceof Array array) || isWithin(array.size(), limit, minimum);
            case PROPERTIES ->
                value -> !(value instanceof Document document) || isWithin(document.size(), limit, minimum);
        };
    }

    private int length(StringValue text) {
        work.charge(text.value().length());
        return text.value().codePointCount(0, text.value().length());
    }

    private static boolean isWithin(int size, long limit, boolean minimum) {
        return minimum ? size >= limit : size <= limit;
    }

    @Override
    public ValueCheck pattern(PatternConstraint constraint) {
        CompiledRegex regex = regex(constraint.source());
        return value -> !(value instanceof StringValue text) || regex.find(text.value());
    }

    @Override
    public ValueCheck uniqueItems(UniqueItemsConstraint constraint) {
        return value -> !(value instanceof Array array) || EqualityCheck.areDistinct(array, work);
    }

    @Override
    public ValueCheck items(ItemsConstraint constraint) {
        ValueCheck[] first = compileAll(constraint.first());
        ValueCheck rest = compile(constraint.rest());
        return value -> {
            if (value instanceof Array array) {
                work.charge(array.size());
                for (int i = 0; i < array.size(); i++) {
                    if (!(i < first.length ? first[i] : rest).passes(array.get(i))) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    @Override
    public ValueCheck required(RequiredConstraint constraint) {
        String[] names = constraint.names().toArray(String[]::new);
        return value -> {
            if (value instanceof Document document) {
                work.charge(names.length);
                for (String name : names) {
                    if (document.get(name) == null) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    @Override
    public ValueCheck properties(PropertiesConstraint constraint) {
        ValueCheck named = named(constraint.named(), false);
        if (constraint.matching().isEmpty() && constraint.others().equals(Schema.ANYTHING)) {
            return named;
        }
        ValueCheck unnamed = new UnnamedFieldsCheck(
                constraint.named().keySet(),
                constraint.matching().keySet().stream().map(this::regex).toArray(CompiledRegex[]::new),
                compileAll(constraint.matching().values()),
                compile(constraint.others()),
                work);
        return value -> named.passes(value) && unnamed.passes(value);
    }

    @Override
    public ValueCheck dependencies(DependenciesConstraint constraint) {
        return named(constraint.schemas(), true);
    }

    /** For each name of a field that a document has, a check of the field, or of the document. */
    private ValueCheck named(Map<String, Schema> schemas, boolean ofDocument) {
        String[] names = schemas.keySet().toArray(String[]::new);
        ValueCheck[] checks = compileAll(schemas.values());
        return value -> {
            if (value instanceof Document document) {
                work.charge(names.length);
                for (int i = 0; i < names.length; i++) {
                    Value field = document.get(names[i]);
                    if (field != null && !checks[i].passes(ofDocument ? document : field)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    @Override
    public ValueCheck combination(CombinationConstraint constraint) {
        ValueCheck[] checks = compileAll(constraint.schemas());
        return switch (constraint.quantifier()) {
            case ALL -> all(checks);
            case ANY -> value -> passed(checks, value, 1) == 1;
            case ONE -> value -> passed(checks, value, 2) == 1;
        };
    }

    /** The number of checks that the value passes, counted up to a bound. */
    private int passed(ValueCheck[] checks, Value value, int bound) {
        work.charge(checks.length);
        int passed = 0;
        for (int i = 0; i < checks.length && passed < bound; i++) {
            passed += checks[i].passes(value) ? 1 : 0;
        }
        return passed;
    }

    @Override
    public ValueCheck not(NotConstraint constraint) {
        ValueCheck check = compile(constraint.schema());
        return value -> !check.passes(value);
    }
}
