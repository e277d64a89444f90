using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What the command <c>import</c> asks of the server.</summary>
/// <param name="Verb">One of <see cref="ImportVerbs"/>.</param>
/// <param name="Folder">An absolute path, of <c>begin</c>.</param>
/// <param name="Source">Whose recordings they are, of <c>begin</c>.</param>
/// <param name="Number">The import, of the other verbs.</param>
internal sealed record ImportTyped(string Verb, string? Folder, string? Source, long Number);

internal static class ImportVerbs
{
    /// <summary>Begins, or goes on with what was begun in that folder.</summary>
    public const string Begin = "begin";

    public const string Look = "look";

    public const string Pause = "pause";
}

/// <summary>What the server answers: how far an import has come.</summary>
/// <param name="State">As the API writes it.</param>
/// <param name="Failures">What failed last, a line each.</param>
internal sealed record ImportReport(
    long Number, string State, int Found, int Done, int Failed, bool Yielding, string? LastError, IReadOnlyList<string> Failures);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ImportTyped))]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ImportTypedJson : JsonSerializerContext;
