using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Matching;
using Concord.Matching.Choice;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>A choice model as <c>choice-model</c> prints it and <c>--model</c> takes it.</summary>
internal sealed record ModelFile(double Kilometres, double Quality, double Sibling, double OwnGroupShare, double ReachMetres)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    public static ModelFile Read(FileInfo file)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        try
        {
            return JsonSerializer.Deserialize<ModelFile>(File.ReadAllText(file.FullName), Strict) ?? throw new RuleBroken($"{file.Name}: there is no model");
        }
        catch (JsonException fault)
        {
            throw new RuleBroken($"{file.Name}: {fault.Message}");
        }
    }

    /// <summary>The families of a round. The mix that they see at a school is that of its offers in this round.</summary>
    public Families Of(AdmissionRound round, SchoolChoiceFiles input) => Of(round, input, new(Kilometres, Quality, Sibling, OwnGroupShare), ReachMetres);

    public static Families Of(AdmissionRound round, SchoolChoiceFiles input, ChoiceModel model, double reach)
    {
        RuleBroken.If(!(reach > 0), "The reach must be above 0 metres");
        return new(round, model, input.Quality, input.GroupOf, Families.Mix(round.Offers().IntakeByGroup(input.GroupOf, input.GroupNames.Length)), reach);
    }

    /// <summary>Prints the model that makes the lists handed in most likely, with its standard errors on the error stream.</summary>
    public static int PrintEstimate(AdmissionRound round, SchoolChoiceFiles input, double reach)
    {
        var found = ChoiceModel.Estimate(Of(round, input, new(0, 0, 0, 0), reach).Choices())
            ?? throw new RuleBroken("The lists do not determine a model: distance, quality, siblings and the mix of the schools must each differ, and none may follow from the others");
        var model = found.Model;
        Console.WriteLine(JsonSerializer.Serialize(new ModelFile(model.Kilometres, model.Quality, model.Sibling, model.OwnGroupShare, reach), Strict));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Standard errors: kilometres {found.StandardErrors[0]:0.####}, quality {found.StandardErrors[1]:0.####}, sibling {found.StandardErrors[2]:0.####}, own-group share {found.StandardErrors[3]:0.####}"));
        return 0;
    }
}
