namespace Concord.Web.Components;

static class ClassList
{
    public static string Of(params IEnumerable<string?> names) => string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
}
