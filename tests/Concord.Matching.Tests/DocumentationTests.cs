using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Concord.Matching.Tests;

/// <summary>Every public member is documented, every parameter of it too: the compiler asks for less.</summary>
public sealed class DocumentationTests
{
    private static readonly Assembly Library = typeof(BadRow).Assembly;

    private static readonly ILookup<string, XElement> Documented = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value.Split('(')[0], StringComparer.Ordinal);

    [Fact]
    public void Every_public_member_and_parameter_has_words()
    {
        List<string> missing = [];
        foreach (var type in Library.GetExportedTypes())
        {
            var name = type.FullName!.Replace('+', '.');
            if (!Documented.Contains($"T:{name}")) missing.Add(name);
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)) missing.AddRange(Missing(name, type, member));
        }
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static IEnumerable<string> Missing(string name, Type type, MemberInfo member)
    {
        if (member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || type.IsEnum && member.Name == "value__") yield break;
        switch (member)
        {
            case MethodBase { IsSpecialName: false } or ConstructorInfo or MethodBase { Name: "op_LessThan" or "op_GreaterThan" }:
                var method = (MethodBase)member;
                var called = method.Name == ".ctor" ? "#ctor" : method.Name;
                var parameters = method.GetParameters().Select(parameter => parameter.Name!).ToArray();
                // A record's constructor and deconstruction are documented with the record.
                var words = Documented[$"M:{name}.{called}"].Concat(called == "#ctor" ? Documented[$"T:{name}"] : []).ToArray();
                if (called == "Deconstruct" || (called == "#ctor" && parameters.Length == 0) || (called == "#ctor" && parameters is [_] && method.GetParameters()[0].ParameterType == type)) yield break;
                if (words.Length == 0) yield return $"{name}.{called}";
                else if (!words.Any(one => one.Element("inheritdoc") is not null || parameters.All(parameter => one.Elements("param").Any(given => given.Attribute("name")!.Value == parameter && given.Value.Length > 0))))
                    yield return $"{name}.{called}({string.Join(", ", parameters)})";
                break;
            case PropertyInfo or FieldInfo:
                if (!Documented.Contains($"P:{name}.{member.Name}") && !Documented.Contains($"F:{name}.{member.Name}")
                    && !Documented[$"T:{name}"].Elements("param").Any(given => given.Attribute("name")!.Value == member.Name)) yield return $"{name}.{member.Name}";
                break;
        }
    }
}
