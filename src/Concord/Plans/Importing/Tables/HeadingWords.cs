using System.Collections.Frozen;

namespace Concord.Plans.Importing.Tables;

/// <summary>What the words of a column's heading speak of.</summary>
[Flags]
internal enum HeadingSense
{
    None = 0, Number = 1, Chapter = 2, Action = 4, Milestone = 8, Indicator = 16, Lead = 32, Contributor = 64, Date = 128, Start = 256, Measure = 512, Contact = 1024,
}

/// <summary>The words that plans head their columns with, in the languages that stand beside English in them.</summary>
internal static class HeadingWords
{
    private static readonly (HeadingSense Sense, string? Language, string Words)[] Lists =
    [
        (HeadingSense.Number, null, "no number ref reference id item nr #"),
        (HeadingSense.Chapter, null, "chapter theme priority pillar objective goal aim strand workstream section category topic"),
        (HeadingSense.Action, null, "action actions commitment commitments activity activities recommendation recommendations proposal proposals task tasks what initiative initiatives pledge step steps deliverable deliverables project intervention"),
        (HeadingSense.Milestone, null, "milestone milestones"),
        (HeadingSense.Indicator, null, "indicator indicators kpi kpis measurement measurements metric metrics"),
        (HeadingSense.Measure, null, "measure measures success evidence"),
        (HeadingSense.Lead, null, "lead leads led department departments dept owner owners responsible responsibility organisation organization body who agency ministry accountable sponsor lead_dept"),
        (HeadingSense.Contributor, null, "partner partners supporting support supported contributor contributors stakeholders others"),
        (HeadingSense.Date, null, "date dates delivery deadline timescale timescales timing timeline timeframe due when completion end timetable"),
        (HeadingSense.Start, null, "start starts started begin begins commencement"),
        (HeadingSense.Contact, null, "contact email e-mail telephone phone"),
        (HeadingSense.Chapter, "fr", "chapitre thème axe priorité objectif"),
        (HeadingSense.Action, "fr", "engagement engagements mesure mesures recommandation"),
        (HeadingSense.Milestone, "fr", "jalon jalons"),
        (HeadingSense.Indicator, "fr", "indicateur indicateurs"),
        (HeadingSense.Lead, "fr", "responsable responsables ministère"),
        (HeadingSense.Date, "fr", "échéance échéancier délai"),
        (HeadingSense.Chapter, "cy", "pennod thema amcan blaenoriaeth"),
        (HeadingSense.Action, "cy", "gweithred gweithredu camau ymrwymiad ymrwymiadau argymhelliad"),
        (HeadingSense.Milestone, "cy", "cerrig carreg"),
        (HeadingSense.Indicator, "cy", "dangosydd dangosyddion"),
        (HeadingSense.Lead, "cy", "arweinydd arweiniol cyfrifol adran"),
        (HeadingSense.Date, "cy", "dyddiad amserlen erbyn"),
        (HeadingSense.Action, "de", "maßnahme maßnahmen"),
        (HeadingSense.Milestone, "de", "meilenstein meilensteine"),
        (HeadingSense.Indicator, "de", "indikator indikatoren"),
        (HeadingSense.Lead, "de", "zuständig zuständigkeit federführung verantwortlich"),
        (HeadingSense.Date, "de", "frist zeitplan termin"),
        (HeadingSense.Action, "es", "acción acciones compromiso compromisos medida medidas"),
        (HeadingSense.Milestone, "es", "hito hitos"),
        (HeadingSense.Indicator, "es", "indicador indicadores"),
        (HeadingSense.Lead, "es", "responsables organismo"),
        (HeadingSense.Date, "es", "plazo fecha"),
    ];

    private static readonly FrozenDictionary<string, (HeadingSense Sense, string? Language)> Words = Lists
        .SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Sense, list.Language)))
        .DistinctBy(each => each.word).ToFrozenDictionary(each => each.word, each => (each.Sense, each.Language), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "en", ["eng"] = "en", ["english"] = "en", ["anglais"] = "en", ["saesneg"] = "en",
        ["fr"] = "fr", ["fra"] = "fr", ["french"] = "fr", ["français"] = "fr", ["francais"] = "fr", ["ffrangeg"] = "fr",
        ["cy"] = "cy", ["cym"] = "cy", ["welsh"] = "cy", ["cymraeg"] = "cy", ["gd"] = "gd", ["gaelic"] = "gd", ["gàidhlig"] = "gd",
        ["ga"] = "ga", ["irish"] = "ga", ["gaeilge"] = "ga", ["de"] = "de", ["german"] = "de", ["deutsch"] = "de", ["es"] = "es", ["spanish"] = "es", ["español"] = "es",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (HeadingSense Sense, string? Language) Read(string heading)
    {
        var words = heading.ToLowerInvariant().Split([' ', '_', '/', '(', ')', '-', '–', '—', ':', '.', ',', '?', '\n', '\u00A0', '|', '[', ']', '&'], StringSplitOptions.RemoveEmptyEntries);
        var (sense, language) = (HeadingSense.None, (string?)null);
        for (var at = 0; at < words.Length; at++)
        {
            // A language is named last ("commitment_fr"): "de" and "no" are also words of headings.
            if (at > 0 && at == words.Length - 1 && Languages.TryGetValue(words[at], out var named)) return (sense, named);
            if (!Words.TryGetValue(words[at], out var known)) continue;
            sense |= known.Sense;
            language ??= known.Language;
        }
        return (sense, language);
    }
}
