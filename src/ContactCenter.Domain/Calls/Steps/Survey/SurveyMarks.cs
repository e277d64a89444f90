using System.Globalization;

namespace ContactCenter.Domain.Calls.Steps.Survey;

/// <summary>Reads a mark out of keys or words.</summary>
public static class SurveyMarks
{
    /// <returns>The mark; <c>null</c>: there is none, or words that could mean two.</returns>
    public static int? Read(SurveyQuestion.Scale scale, CallEvent.CallerInput input, double minConfidence)
    {
        if (!string.IsNullOrEmpty(input.Digits))
            return int.TryParse(input.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var pressed) && IsMark(scale, pressed) ? pressed : null;
        if (input.Speech.IsDefaultOrEmpty)
            return null;
        foreach (var heard in input.Speech.Where(heard => heard.IsSure(minConfidence)))
        {
            var marks = Said(scale, heard.Text).Distinct().Take(2).ToList();
            if (marks.Count == 1)
                return marks[0];
        }

        return null;
    }

    public static bool IsSilence(CallEvent.CallerInput input) => string.IsNullOrEmpty(input.Digits) && input.Speech.IsDefaultOrEmpty;

    /// <summary>What a recogniser of that language should expect to hear.</summary>
    public static IEnumerable<string> Hints(SurveyQuestion.Scale scale, string language) =>
        (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Enumerable.Range(scale.Min, scale.Max - scale.Min + 1).Select(NameOf)
            : []).Concat(scale.Words.Keys);

    private static IEnumerable<int> Said(SurveyQuestion.Scale scale, string text) =>
        Enumerable.Range(scale.Min, scale.Max - scale.Min + 1)
            .Where(mark => SpokenWords.Contains(text, mark.ToString(CultureInfo.InvariantCulture)) || SpokenWords.Contains(text, NameOf(mark)))
            .Concat(scale.Words.Where(word => SpokenWords.Contains(text, word.Key)).Select(word => word.Value));

    private static string NameOf(int mark) =>
        mark < SpokenWords.Digits.Length ? SpokenWords.Digits[mark] : mark.ToString(CultureInfo.InvariantCulture);

    private static bool IsMark(SurveyQuestion.Scale scale, int mark) => mark >= scale.Min && mark <= scale.Max;
}
