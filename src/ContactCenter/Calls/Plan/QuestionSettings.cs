using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads one question of a scorecard.</summary>
internal static class QuestionSettings
{
    private const string Levels = "Levels";
    private const string Choices = "Choices";
    private const int LongestText = 500;
    private const int MostChoices = 20;
    private const int MostWeight = 1000;

    /// <param name="topics">The ids of the plan's topics.</param>
    public static ScorecardQuestion Read(SettingsReader section, ImmutableHashSet<string> topics)
    {
        var id = section.Text("Id");
        if (!PlanEntries.IsId(id))
            section.Fault("Id", PlanEntries.IdProblem);
        var text = PlanEntries.Text(section, "Text", LongestText, "must be the question");
        var question = new ScorecardQuestion(id ?? "", text, section.Choice("Kind", QuestionKind.YesNo))
        {
            Weight = ReadWeight(section),
            Critical = section.Flag("Critical", false),
            NotApplicable = section.Flag("NotApplicable", false),
            Levels = section.Int(Levels, 5, 2, 10),
            Choices = [.. PlanEntries.Of(section, Choices, MostChoices).Select(ReadChoice)],
            Auto = AutomaticAnswerSettings.Read(section.Section("Auto"), topics),
        };
        RefuseOtherKinds(section, question);
        section.RefuseUnknownKeys();
        return question;
    }

    private static double ReadWeight(SettingsReader section)
    {
        const string Key = "Weight";
        var weight = section.Number(Key, 1, 0, MostWeight);
        if (weight == 0)
            section.Fault(Key, "must be above 0: a question that counts nothing is none");
        return weight;
    }

    private static QuestionChoice ReadChoice(SettingsReader section)
    {
        const string Key = "Value";
        var text = PlanEntries.Text(section, "Text", LongestText, "must be the answer as it is read");
        if (section.Text(Key) is null)
            section.Fault(Key, "must be what the answer is worth, from 0 to 1");
        var value = section.Number(Key, 0, 0, 1);
        section.RefuseUnknownKeys();
        return new(text, value);
    }

    private static void RefuseOtherKinds(SettingsReader section, ScorecardQuestion question)
    {
        if (question.Kind != QuestionKind.Scale && section.Text(Levels) is not null)
            section.Fault(Levels, $"is for a question whose Kind is {nameof(QuestionKind.Scale)}");
        if (question.Kind == QuestionKind.Choice && question.Choices.Length < 2)
            section.Fault(Choices, "must hold at least two answers");
        if (question.Kind != QuestionKind.Choice && !question.Choices.IsEmpty)
            section.Fault(Choices, $"is for a question whose Kind is {nameof(QuestionKind.Choice)}");
        if (question.Kind != QuestionKind.YesNo && question.Auto is not null)
            section.Fault("Auto", $"is for a question whose Kind is {nameof(QuestionKind.YesNo)}: it proposes yes or no");
    }
}
