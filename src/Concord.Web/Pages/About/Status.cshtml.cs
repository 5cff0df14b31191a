using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.About;

/// <summary>The page for what went wrong: it says what to do, and carries a reference when the fault is ours.</summary>
[Public, ResponseCache(NoStore = true)]
public sealed class StatusModel : PageModel
{
    public int Code { get; private set; }
    public string Reference { get; private set; } = "";

    public string Heading => Code switch
    {
        400 => "That request could not be read",
        403 => "You do not have access to this page",
        404 => "There is no such page",
        413 => "That file is too large",
        429 => "Too many tries",
        503 => "The service is not ready",
        >= 500 => "Something went wrong on our side",
        _ => "That did not work",
    };

    public string WhatToDo => Code switch
    {
        400 => "Go back, load the page anew and try again. The form may have been open for too long.",
        403 => "Ask whoever runs the programme for a role that includes it.",
        404 => "Check the address. The page may have moved, or you may not have access to it.",
        413 => "Choose a file of up to 20 MB.",
        429 => "Wait a minute, then try again.",
        503 => "Try again in a few seconds.",
        >= 500 => "Nothing was changed. Try again; if it happens again, tell whoever runs this service, with this reference:",
        _ => "Go back and try again.",
    };

    public void OnGet(int code)
    {
        Code = code is >= 400 and <= 599 ? code : 404;
        if (DatabaseGone.Causes(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error)) Code = DatabaseGone.Answer(Response);
        Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        Response.StatusCode = Code;
    }
}
