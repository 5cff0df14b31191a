using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Concord.Web.Api.Document;

/// <summary>Writes down what an endpoint takes and how it may answer, from what the endpoint is checked by.</summary>
internal static class OperationDescribed
{
    private static readonly int[] Problems = [400, 404, 406, 429, 500, 503];

    public static void Describe(OpenApiOperation operation, ApiOperation said)
    {
        operation.Parameters = [.. said.Parameters.Select(Parameter)];
        operation.Security = [];
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = "What was asked for.";
        answer.Headers = Headers(said.Parameters.Any(parameter => parameter.Name == "pageSize"));
        operation.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer whose ETag was sent in If-None-Match." };
        var problem = operation.Responses["400"].Content;
        foreach (var status in Problems)
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = $"{Problem.Words(status).Title}.", Content = problem };
    }

    private static OpenApiParameter Parameter(ApiParameter parameter) => new()
    {
        Name = parameter.Name, In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query, Required = parameter.IsRequired,
        Description = parameter.Otherwise is { } otherwise ? $"{parameter.Says} Otherwise {otherwise}." : parameter.Says,
        Example = parameter.Number is null ? JsonValue.Create(parameter.Example) : JsonValue.Create(int.Parse(parameter.Example, CultureInfo.InvariantCulture)),
        Schema = Schema(parameter),
    };

    private static OpenApiSchema Schema(ApiParameter parameter) => parameter switch
    {
        { Number: var (least, most) } => new()
        {
            Type = JsonSchemaType.Integer, Minimum = least.ToString(CultureInfo.InvariantCulture), Maximum = most.ToString(CultureInfo.InvariantCulture),
            Default = parameter.Otherwise is { } otherwise ? JsonValue.Create(int.Parse(otherwise, CultureInfo.InvariantCulture)) : null,
        },
        { OneOf: { } allowed } => new() { Type = JsonSchemaType.String, Enum = [.. allowed.Select(each => (JsonNode)JsonValue.Create(each))] },
        _ => new() { Type = JsonSchemaType.String, Format = parameter.Format, MinLength = 1, MaxLength = parameter.Longest },
    };

    private static Dictionary<string, IOpenApiHeader> Headers(bool isPaged)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header("The tag of what this answer says. Send it as If-None-Match."),
            ["RateLimit"] = Header("How many requests are left, and for how many seconds."),
            ["RateLimit-Policy"] = Header("How many requests an address may make in how many seconds."),
        };
        if (isPaged) headers["Link"] = Header("The first, previous, next and last page (RFC 8288).");
        return headers;

        static OpenApiHeader Header(string says) => new() { Description = says, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
