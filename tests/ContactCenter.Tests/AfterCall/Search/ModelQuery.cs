using System.Collections.Immutable;
using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>A query with a plain reading of what it finds.</summary>
internal sealed record ModelQuery(SearchRequest Request, ImmutableArray<(string Text, Func<IReadOnlyList<string>, bool> Finds, bool IsExcluded)> Terms)
{
    private static readonly string[] Single = ["refund", "REFUNDS", "invoice", "crème", "creme", "don", "t", "монитор", "A", "4711", "４７", "nobody"];
    private static readonly string[] Beginnings = ["ref", "refund", "cre", "мон", "471", "inv", "xx"];
    private static readonly string[] Spaceless = ["東京", "京都", "都に", "東", "京", "都", "に", "京都に住", "に京東", "大阪"];
    private static readonly string[] Phrases = ["don t", "a 4711", "refund a", "the refund", "creme creme", "the a the"];

    public static ModelQuery Any(Random random)
    {
        var terms = Enumerable.Range(0, random.Next(1, 4)).Select(at => Term(random, isExcluded: at > 0 && random.Next(3) == 0)).ToImmutableArray();
        var request = new SearchRequest
        {
            Query = Words.Of(string.Join(' ', terms.Select(term => term.IsExcluded ? "-" + term.Text : term.Text))),
            Scope = random.Next(2) == 0 ? DepartmentScope.All : new([.. ModelDocument.Departments.Where(_ => random.Next(2) == 0)], random.Next(2) == 0),
            From = random.Next(3) == 0 ? IndexFile.Noon.AddHours(random.Next(50)) : null,
            To = random.Next(3) == 0 ? IndexFile.Noon.AddHours(random.Next(50, 100)) : null,
            Department = random.Next(3) == 0 ? ModelDocument.OrNone(random, ModelDocument.Departments) : null,
            Agent = random.Next(3) == 0 ? ModelDocument.OrNone(random, ModelDocument.Agents) : null,
            Language = random.Next(3) == 0 ? ModelDocument.OrNone(random, ModelDocument.Languages) : null,
            LowestScore = random.Next(4) == 0 ? random.Next(1, 6) : null,
            HighestScore = random.Next(4) == 0 ? random.Next(1, 6) : null,
            Limit = random.Next(20, SearchRequest.MaxLimit),
        };
        return new(request, terms);
    }

    public bool Finds(ModelDocument document) => IsWanted(document.Indexed) && MayRead(document.Indexed.Facts.Department)
        && Terms.All(term => term.Finds(document.Words) != term.IsExcluded);

    public override string ToString() => $"{string.Join(' ', Terms.Select(term => term.IsExcluded ? "-" + term.Text : term.Text))} in {Request}";

    private static (string Text, Func<IReadOnlyList<string>, bool> Finds, bool IsExcluded) Term(Random random, bool isExcluded)
    {
        switch (random.Next(4))
        {
            case 0:
                var beginning = ModelDocument.Pick(random, Beginnings);
                return (beginning + "*", words => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)), isExcluded);
            case 1:
                var part = ModelDocument.Pick(random, Spaceless);
                return (part, words => words.Any(word => word.Contains(part, StringComparison.Ordinal)), isExcluded);
            case 2:
                var phrase = ModelDocument.Pick(random, Phrases);
                return ($"\"{phrase}\"", words => $" {string.Join(' ', words)} ".Contains($" {phrase} ", StringComparison.Ordinal), isExcluded);
            default:
                var single = ModelDocument.Pick(random, Single);
                return (single, words => words.Contains(Plain(single), StringComparer.Ordinal), isExcluded);
        }
    }

    private static string Plain(string word) => word switch
    {
        "REFUNDS" => "refunds",
        "crème" => "creme",
        "A" => "a",
        "４７" => "47",
        _ => word,
    };

    private bool IsWanted(SearchDocument document) =>
        (Request.From is not { } from || document.Facts.StartedAt >= from)
        && (Request.To is not { } to || document.Facts.StartedAt < to)
        && (Request.Department is not { } department || document.Facts.Department == department)
        && (Request.Agent is not { } agent || document.Agent == agent)
        && (Request.Language is not { } language || $"{document.Language}-".StartsWith($"{language}-", StringComparison.Ordinal))
        && (Request.LowestScore is not { } lowest || document.Facts.Score >= lowest)
        && (Request.HighestScore is not { } highest || document.Facts.Score <= highest);

    private bool MayRead(string? department) => Request.Scope.Departments is not { } departments
        || (department is null ? Request.Scope.WithoutDepartment : departments.Contains(department, StringComparer.Ordinal));
}
