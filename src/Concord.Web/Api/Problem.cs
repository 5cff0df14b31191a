using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Concord.Web.Api;

/// <summary>What went wrong, as RFC 9457 has it.</summary>
public sealed record Problem(
    [property: Description("Where this sort of problem is explained.")] string Type,
    [property: Description("The sort of problem, in a few words.")] string Title,
    [property: Description("The HTTP status code.")] int Status,
    [property: Description("What to do, in a sentence.")] string Detail,
    [property: Description("The path that was asked for.")] string Instance,
    [property: Description("The parameters that were refused; null where none was.")] IReadOnlyList<ParameterProblem>? Parameters,
    [property: Description("To be quoted when the fault is reported; null where the fault is not the service’s.")] string? Reference)
{
    public const string MediaType = "application/problem+json";

    public static async Task WriteAsync(HttpContext context, int status, string? detail = null, IReadOnlyList<ParameterProblem>? parameters = null)
    {
        var (title, usual) = Words(status);
        var problem = new Problem($"/api#problem-{status}", title, status, detail ?? usual, context.Request.Path, parameters, status == 500 ? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier : null);
        context.Response.StatusCode = status;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(problem, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        (context.Response.ContentType, context.Response.ContentLength) = (MediaType, bytes.Length);
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public static (string Title, string Detail) Words(int status) => status switch
    {
        400 => ("The request cannot be understood", "Look at the parameters: /api/v1/openapi.json says what may stand in each."),
        404 => ("There is no such thing", "Check the address: start from /api/v1 and follow its links."),
        405 => ("The method is not allowed", "The API is for reading: use GET or HEAD."),
        406 => ("Not in a form that you accept", "The API answers in application/json: accept that."),
        429 => ("Too many requests", "Wait for as many seconds as Retry-After says, then go on."),
        503 => ("The service is not ready", "Try again after as many seconds as Retry-After says."),
        _ => ("Something went wrong on our side", "Try again; if it happens again, tell whoever runs this service, with the reference."),
    };
}

public sealed record ParameterProblem(
    [property: Description("The parameter’s name.")] string Name,
    [property: Description("Why it was refused.")] string Detail,
    [property: Description("What may stand there; null where that is no short list.")] IReadOnlyList<string>? Allowed);
