using System.Globalization;
using AngleSharp.Html.Parser;
using Concord.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using static Concord.Web.Tests.Components.Written;

namespace Concord.Web.Tests.Components;

public class DateInputTests
{
    [Fact]
    public async Task It_shows_the_models_day_and_its_first_control_bears_the_fields_id()
    {
        var html = await A(new DateInput { LegendText = "When?", For = For("Input.Start", new DateOnly(2027, 3, 31)), ViewContext = Page() }).OnAPage();
        var inputs = new HtmlParser().ParseDocument(html).QuerySelectorAll("input");
        Assert.Equal(["Input_Start", "Input_Start-month", "Input_Start-year"], inputs.Select(input => input.Id));
        Assert.Equal(["Input.Start-day", "Input.Start-month", "Input.Start-year"], inputs.Select(input => input.GetAttribute("name")));
        Assert.Equal(["31", "3", "2027"], inputs.Select(input => input.GetAttribute("value")));
    }

    [Theory]
    [InlineData("31", "3", "2027", "2027-03-31", null)]
    [InlineData("", "", "", null, null)]
    [InlineData("31", "", "", null, "Start must include a month and year")]
    [InlineData("30", "2", "2027", null, "Start must be a real date")]
    [InlineData("1", "13", "2027", null, "Start must be a real date")]
    [InlineData("1", "1", "27", null, "Start must be a real date")]
    [InlineData("one", "1", "2027", null, "Start must be a real date")]
    public async Task Three_answers_make_a_day_or_say_why_not(string day, string month, string year, string? expected, string? refused)
    {
        var context = new DefaultModelBindingContext
        {
            ModelName = "Start",
            ModelState = new ModelStateDictionary(),
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForProperty(typeof(Planned), nameof(Planned.Start)),
            ValueProvider = new FormValueProvider(BindingSource.Form, Form(day, month, year), CultureInfo.InvariantCulture),
        };
        await new DateInputBinder().BindModelAsync(context);
        Assert.Equal(expected, ((DateOnly?)context.Result.Model)?.ToString("yyyy-MM-dd"));
        Assert.Equal(refused, context.ModelState["Start"]?.Errors.SingleOrDefault()?.ErrorMessage);
    }

    static FormCollection Form(string day, string month, string year) =>
        new(new Dictionary<string, StringValues> { ["Start-day"] = day, ["Start-month"] = month, ["Start-year"] = year });

    sealed record Planned([property: ModelBinder(typeof(DateInputBinder))] DateOnly? Start);
}
