using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one entry of <c>Analysis:Topics</c>.</summary>
internal static class TopicSettings
{
    private const int LongestName = 100;
    private const int LongestExample = 500;
    private const int MostExamples = 200;

    public static TopicModel Read(SettingsReader section, NamedDepartments departments)
    {
        if (!PlanEntries.IsId(section.Name))
            section.Fault(null, PlanEntries.IdProblem);
        var topic = new TopicModel(section.Name, ReadName(section))
        {
            Departments = departments.Read(section),
            Words = WordSettings.Read(section, "Words"),
            NotWords = WordSettings.Read(section, "NotWords"),
            Examples = [.. PlanEntries.Of(section, "Examples", MostExamples).Select(ReadExample)],
        };
        section.RefuseUnknownKeys();
        return topic;
    }

    private static string ReadName(SettingsReader section)
    {
        const string Key = "Name";
        var name = section.Text(Key, section.Name);
        if (name.Length > LongestName)
            section.Fault(Key, $"has {name.Length} characters; it may have {LongestName}");
        return name;
    }

    private static TopicExample ReadExample(SettingsReader section)
    {
        var text = PlanEntries.Text(section, "Text", LongestExample, "must be what a caller may say");
        var language = section.Text("Language");
        if (language is not null && !LanguageTag.IsWellFormed(language))
            section.Fault("Language", $"'{language}' must be a language tag such as de or en-GB");
        section.RefuseUnknownKeys();
        return new(text, language);
    }
}
