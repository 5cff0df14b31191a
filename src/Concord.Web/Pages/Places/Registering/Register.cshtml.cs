using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Places.Registering;

[Needs(Permission.EditBody)]
public sealed class RegisterModel(RegisterBody register) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Enter the body’s name"), StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")] public string Name { get; set; } = "";
        [Required(ErrorMessage = "Enter the short name, or the full name again"), StringLength(60, ErrorMessage = "The short name must be 60 characters or fewer")] public string ShortName { get; set; } = "";
        [Required(ErrorMessage = "Enter an address, such as home-office")] public string Key { get; set; } = "";
        [Required(ErrorMessage = "Choose a kind")] public string Kind { get; set; } = "";
        public string? From { get; set; }
    }

    public static readonly IReadOnlyList<string> Kinds = ["government department", "council", "charity", "faith organisation", "school or college", "company", "other body"];

    [BindProperty] public Form Typed { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        PartialDate? from = null;
        if (!string.IsNullOrWhiteSpace(Typed.From)) from = DateTyped.Parse(Typed.From, "from");
        RuleBroken.If(Typed.Key.Trim() == "register", "Choose another address: this one is a page of its own", "key");
        RuleBroken.If(!Kinds.Contains(Typed.Kind), "Choose a kind", "kind");
        await register.RunAsync(new(Typed.Key.Trim(), Typed.Kind, Typed.Name, Typed.ShortName, from), User.Actor(), cancel);
        TempData["Done"] = $"{Typed.Name} was registered.";
        return Redirect($"/bodies/{Typed.Key.Trim()}");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
