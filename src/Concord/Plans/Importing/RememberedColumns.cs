using Concord.Plans.Domain;
using Concord.Plans.Importing.Tables;

namespace Concord.Plans.Importing;

internal static class RememberedColumns
{
    // A role that a later version no longer has is kept beside, rather than lost.
    public static IReadOnlyList<ColumnMeaning> Meanings(this ColumnMapping mapping) =>
        [.. mapping.Roles.Split('\n').Select(text => ColumnMeaning.TryParse(text, out var meaning) ? meaning : ColumnMeaning.Beside)];
}
