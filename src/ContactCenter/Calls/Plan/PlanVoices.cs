using System.Globalization;

namespace ContactCenter.Calls.Plan;

/// <summary>Looks for languages, voices and tags that the platform is not known to have. It may have them by now: none of them is a fault.</summary>
internal static class PlanVoices
{
    /// <param name="configuration">What the plan was read from: it tells whether a menu has a language of its own.</param>
    /// <returns>Each key once of voices; of tags each tag once for each text.</returns>
    public static IReadOnlyList<PlanFault> WarningsOf(IConfiguration configuration, CallPlan plan) =>
    [
        .. plan.Ivr.Menus.Values.OrderBy(menu => menu.Name, StringComparer.Ordinal).SelectMany(menu => Of(configuration, menu))
            .DistinctBy(warning => warning.Key, StringComparer.OrdinalIgnoreCase),
        // What is said where cannot be told of a plan that has no department or no menu.
        .. plan.Departments.IsEmpty || plan.Ivr.Menus.IsEmpty ? [] : PlanCheck.WarningsOf(plan),
    ];

    private static IEnumerable<PlanFault> Of(IConfiguration configuration, MenuModel menu)
    {
        var (code, style, _) = menu.Voice;
        if (SpeechLanguages.Find(code) is not { } language)
            yield return new(KeyOf("Language"), $"'{code}' is none of the languages in which the platform is known to speak");
        else if (style is { } number && !language.Has(number))
            yield return new(KeyOf("Style"), $"{language.Code} is known to have {Styles(language)}, and not {number.ToString(CultureInfo.InvariantCulture)}");

        string KeyOf(string option)
        {
            var own = $"Ivr:Menus:{menu.Name}:{option}";
            return string.IsNullOrWhiteSpace(configuration[own]) ? $"Ivr:{option}" : own;
        }
    }

    private static string Styles(SpeechLanguage language) =>
        language.Styles == 1 ? "the style 0" : string.Create(CultureInfo.InvariantCulture, $"the styles 0 to {language.Styles - 1}");
}
