using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads section <c>Survey</c>.</summary>
internal static class SurveySettings
{
    private enum Kind
    {
        Scale,
        Message,
    }

    public static SurveyModel Read(SettingsReader section)
    {
        var questions = section.Section("Questions").Sections().Select(ReadQuestion).ToImmutableArray();
        var model = new SurveyModel
        {
            Questions = questions,
            Tries = section.Int("Tries", 2, 1, 5),
            WrongAnswer = Prompt.Read(section, "WrongAnswer", "Sorry, that is not one of the answers."),
            Thanks = Prompt.Read(section, "Thanks", "Thank you for your answer. Goodbye."),
            MinConfidence = section.Number("MinConfidence", 0.4, 0, 1),
            KeyTimeout = section.Seconds("KeyTimeoutSeconds", 5, 1, 10),
            SpeechStartTimeout = section.Seconds("SpeechTimeoutSeconds", 8, 1, 60),
        };
        section.RefuseUnknownKeys();
        return model;
    }

    private static SurveyQuestion ReadQuestion(SettingsReader section)
    {
        var prompt = Prompt.Read(section, "Prompt");
        if (prompt is null)
            section.Fault("Prompt", "must be the question");
        prompt ??= Prompt.Of("-");
        SurveyQuestion question = section.Choice("Kind", Kind.Scale) == Kind.Message
            ? new SurveyQuestion.Message { Prompt = prompt, LongestMessage = section.Seconds("LongestMessageSeconds", 60, 3, 7200) }
            : ReadScale(section, prompt);
        section.RefuseUnknownKeys();
        return question;
    }

    private static SurveyQuestion.Scale ReadScale(SettingsReader section, Prompt prompt)
    {
        var min = section.Int("Min", 1, 0, 98);
        var max = section.Int("Max", 5, 1, 99);
        if (min >= max)
            section.Fault("Max", $"{max} must be greater than Min, which is {min}");
        var words = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, mark) in section.Map("Words"))
        {
            if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
                words[word] = value;
            else
                section.Fault($"Words:{word}", $"'{mark}' must be a mark from {min} to {max}");
        }

        return new() { Prompt = prompt, Min = min, Max = max, Words = words.ToImmutable() };
    }
}
