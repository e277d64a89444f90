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
    public static IEnumerable<string> Expected(SurveyQuestion.Scale scale, string language) =>
        (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? Enumerable.Range(scale.Min, scale.Max - scale.Min + 1).Select(NameOf)
            : []).Concat(scale.Words.Keys);

    private static IEnumerable<int> Said(SurveyQuestion.Scale scale, string text) => WithoutWhole(scale, text) is not { } said
        ? []
        : Enumerable.Range(scale.Min, scale.Max - scale.Min + 1)
            .Where(mark => SpokenWords.Contains(said, mark.ToString(CultureInfo.InvariantCulture)) || SpokenWords.Contains(said, NameOf(mark)))
            .Concat(scale.Words.Where(word => SpokenWords.Contains(said, word.Key)).Select(word => word.Value));

    /// <summary>
    /// What was said but for the scale's end, so that "four out of five" and "4/5" are one mark.
    /// </summary>
    /// <returns><c>null</c>: it is a mark of another scale, such as "four out of ten".</returns>
    private static string? WithoutWhole(SurveyQuestion.Scale scale, string text)
    {
        var words = SpokenWords.Plain(text.Replace("/", " of ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var of = words.Count - 2; of >= 0; of--)
        {
            if (words[of] != "of" || NumberOf(words[of + 1]) is not { } whole)
                continue;
            if (whole != scale.Max)
                return null;
            words.RemoveRange(of, 2);
        }

        return string.Join(' ', words);
    }

    private static int? NumberOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return SpokenWords.Digits.IndexOf(word) is >= 0 and var digit ? digit : null;
    }

    private static string NameOf(int mark) =>
        mark < SpokenWords.Digits.Length ? SpokenWords.Digits[mark] : mark.ToString(CultureInfo.InvariantCulture);

    private static bool IsMark(SurveyQuestion.Scale scale, int mark) => mark >= scale.Min && mark <= scale.Max;
}
