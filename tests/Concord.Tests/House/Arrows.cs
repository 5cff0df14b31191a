using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Concord.Tests.House;

/// <summary>Reads arrows out of IL. A nested or compiler-made type counts as the type that it is written in.</summary>
internal static class Arrows
{
    public static Built Read(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { ReadSymbols = File.Exists(Path.ChangeExtension(file, ".pdb")) });
        return Read(assembly);
    }

    public static Built Read(Stream assembly, Stream symbols)
    {
        using var read = AssemblyDefinition.ReadAssembly(assembly, new ReaderParameters { ReadSymbols = true, SymbolStream = symbols, SymbolReaderProvider = new PortablePdbReaderProvider() });
        return Read(read);
    }

    private static Built Read(AssemblyDefinition assembly)
    {
        var types = assembly.MainModule.GetTypes().Where(type => type.FullName != "<Module>").ToList();
        return new(assembly.Name.Name, [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name)],
            [.. types.SelectMany(Of).Distinct()],
            [.. types.Where(type => !type.Name.StartsWith('<')).Select(type => new Declared(type.FullName, type.IsInterface, [.. type.Interfaces.Select(each => each.InterfaceType.GetElementType().FullName)]))]);
    }

    private static IEnumerable<Arrow> Of(TypeDefinition type)
    {
        var from = Outermost(type).FullName;
        foreach (var named in Flat([type.BaseType, .. type.Interfaces.Select(each => each.InterfaceType), .. Attributes(type)]).Concat(Constraints(type)))
            if (To(named, null) is { } arrow) yield return arrow;
        foreach (var field in type.Fields.Where(field => !field.Name.StartsWith('<')))
            foreach (var named in Flat([field.FieldType, .. Attributes(field)]))
                if (To(named, null) is { } arrow) yield return arrow;
        foreach (var property in type.Properties)
            foreach (var named in Flat([.. Attributes(property)]))
                if (To(named, null) is { } arrow) yield return arrow;
        foreach (var method in type.Methods)
        {
            var file = method.DebugInformation.SequencePoints.FirstOrDefault()?.Document.Url.Replace('\\', '/');
            foreach (var named in Flat(Named(method)).Concat(Constraints(method)))
                if (To(named, file) is { } arrow) yield return arrow;
        }

        Arrow? To(TypeReference named, string? file)
        {
            var to = Outermost(named);
            return to.FullName == from ? null : new(from, to.FullName, to.Scope is AssemblyNameReference elsewhere ? elsewhere.Name : type.Module.Assembly.Name.Name, file);
        }
    }

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider generic) =>
        Flat([.. generic.GenericParameters.SelectMany(parameter => parameter.Constraints.Select(constraint => constraint.ConstraintType))]);

    private static TypeReference?[] Named(MethodDefinition method)
    {
        IEnumerable<TypeReference?> named = [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. Attributes(method)];
        if (!method.HasBody) return [.. named];
        return
        [
            .. named,
            .. method.Body.Variables.Select(variable => variable.VariableType),
            .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
            .. method.Body.Instructions.SelectMany(instruction => instruction.Operand switch
            {
                TypeReference type => [type],
                FieldReference field => [field.DeclaringType, field.FieldType],
                GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments, .. generic.Parameters.Select(parameter => parameter.ParameterType)],
                MethodReference called => [called.DeclaringType, called.ReturnType, .. called.Parameters.Select(parameter => parameter.ParameterType)],
                _ => Array.Empty<TypeReference?>(),
            }),
        ];
    }

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference> Flat(params TypeReference?[] types)
    {
        foreach (var type in types)
            switch (type)
            {
                case null or GenericParameter:
                    break;
                case GenericInstanceType generic:
                    yield return generic.ElementType;
                    foreach (var argument in Flat([.. generic.GenericArguments])) yield return argument;
                    break;
                case IModifierType modified:
                    foreach (var inner in Flat(modified.ElementType, modified.ModifierType)) yield return inner;
                    break;
                case TypeSpecification wrapped:
                    foreach (var inner in Flat(wrapped.ElementType)) yield return inner;
                    break;
                default:
                    yield return type;
                    break;
            }
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
