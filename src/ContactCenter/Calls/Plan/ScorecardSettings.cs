using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one entry of <c>Analysis:Scorecard</c>.</summary>
internal static class ScorecardSettings
{
    private const string Questions = "Questions";
    private const int MostQuestions = 50;

    /// <param name="topics">The ids of the plan's topics.</param>
    public static ScorecardModel Read(SettingsReader section, NamedDepartments departments, ImmutableHashSet<string> topics)
    {
        if (!PlanEntries.IsId(section.Name))
            section.Fault(null, PlanEntries.IdProblem);
        var entries = PlanEntries.Of(section, Questions, MostQuestions);
        var scorecard = new ScorecardModel(section.Name)
        {
            Departments = departments.Read(section),
            Questions = [.. entries.Select(entry => QuestionSettings.Read(entry, topics))],
        };
        section.RefuseUnknownKeys();
        if (entries.Count == 0)
            section.Fault(Questions, "must hold at least one question");
        RefuseSameIds(entries, scorecard.Questions);
        return scorecard;
    }

    private static void RefuseSameIds(IReadOnlyList<SettingsReader> entries, ImmutableArray<ScorecardQuestion> questions)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, question) in entries.Zip(questions))
        {
            if (question.Id.Length > 0 && !ids.Add(question.Id))
                entry.Fault("Id", $"'{question.Id}' is the id of another question of this scorecard");
        }
    }
}
