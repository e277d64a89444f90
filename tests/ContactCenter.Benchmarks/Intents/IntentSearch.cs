using System.Globalization;
using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>How often the search by meaning finds sentences about the same thing as the one it is asked for.</summary>
internal static class IntentSearch
{
    private const int Looked = 5;

    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <param name="model">Of all vectors.</param>
    /// <param name="kept">What is searched.</param>
    /// <param name="questions">What is looked for.</param>
    /// <returns>The shares of right ones: of what was found first, and of the first five.</returns>
    public static (double First, double Five) Of(
        string model, IReadOnlyList<(string? Intent, ByteVector Vector)> kept, IReadOnlyList<(string? Intent, ByteVector Vector)> questions)
    {
        using var index = new MeaningIndex(new(Index: true));
        foreach (var (number, sentence) in kept.Index())
        {
            var source = new PassageSource(number.ToString(CultureInfo.InvariantCulture), Noon.AddSeconds(-number), null, null, null);
            index.Begin(source.CallId);
            index.Put(new(source.CallId, model, [new(source, Speaker.Caller, [0], sentence.Vector)]));
        }

        var filter = new PassageFilter(new() { Query = new([], []), Scope = DepartmentScope.All }, calls: null);
        var (first, five) = (0, 0);
        foreach (var question in questions)
        {
            var found = index.Nearest(model, question.Vector, filter, Looked)
                .Select(passage => kept[int.Parse(passage.Source.CallId, CultureInfo.InvariantCulture)].Intent == question.Intent).ToList();
            first += found is [true, ..] ? 1 : 0;
            five += found.Count(isRight => isRight);
        }

        return ((double)first / questions.Count, (double)five / (questions.Count * Looked));
    }
}
