namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Values in queries, and ids in paths.</summary>
internal static class OrgQuery
{
    /// <returns>A text between <c>'</c> of a query.</returns>
    public static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);

    /// <returns>A text between <c>'</c> of a query in a pattern that <c>LIKE</c> compares with.</returns>
    public static string EscapedPattern(string text) =>
        Escaped(text).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>Whether it is an id of 15 or 18 letters and digits, which needs no escaping anywhere.</summary>
    public static bool IsId(string text) => text.Length is 15 or 18 && text.All(char.IsAsciiLetterOrDigit);
}
