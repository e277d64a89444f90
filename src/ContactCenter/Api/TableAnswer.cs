using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>What the API's description says of lists that are also given as tables.</summary>
internal static class TableAnswer
{
    private const string AsTable = "As CSV with Accept: text/csv or format=csv: every column, and without a limit every page; that is audited.";

    /// <param name="endpoint">Answers with <typeparamref name="T"/>, which is a page of a list, or a table.</param>
    /// <param name="about">What else is to be known of it.</param>
    public static RouteHandlerBuilder ProducesTable<T>(this RouteHandlerBuilder endpoint, string? about = null) => endpoint
        .WithDescription(about is null ? AsTable : $"{about} {AsTable}")
        .Produces<T>(StatusCodes.Status200OK, "application/json", CsvTable.MediaType)
        .ProducesValidationProblem();
}
