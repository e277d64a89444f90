using System.Text.Json;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Reads texts out of answers.</summary>
internal static class JsonTexts
{
    /// <returns><c>null</c>: it is null.</returns>
    public static string? Text(this JsonElement of, string name) => of.GetProperty(name).GetString();
}
