namespace Concord.Web.Api;

/// <summary>Before any copy is looked for: a parameter that there is not, or a value that cannot stand there, is refused and never ignored.</summary>
public static class CheckedParameters
{
    public static IApplicationBuilder UseCheckedParameters(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>() is not { } operation) return next(context);
        var wrong = Wrong(operation, context.Request.Query).ToList();
        return wrong.Count == 0 ? next(context) : Problem.WriteAsync(context, 400, string.Join(". ", wrong.Select(each => each.Detail)), wrong);
    });

    private static IEnumerable<ParameterProblem> Wrong(ApiOperation operation, IQueryCollection query)
    {
        var known = operation.Parameters.Where(parameter => !parameter.IsInPath).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var (name, values) in query)
            if (!known.TryGetValue(name, out var parameter)) yield return new(name, $"There is no parameter {name} here", [.. known.Keys]);
            else if (values.Count > 1) yield return new(name, $"{name} is given more than once", parameter.OneOf);
            else if (parameter.WhyNot(values.ToString()) is { } why) yield return new(name, why, parameter.OneOf);
        foreach (var parameter in known.Values.Where(parameter => parameter.IsRequired && !query.ContainsKey(parameter.Name)))
            yield return new(parameter.Name, $"{parameter.Name} is needed", parameter.OneOf);
    }
}
