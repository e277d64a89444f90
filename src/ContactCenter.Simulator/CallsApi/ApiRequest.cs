namespace ContactCenter.Simulator.CallsApi;

/// <summary>A request to the calls API, whichever way it came.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Base">The address in front of <c>/v1</c>, which tells the region.</param>
/// <param name="Path">From <c>/v1</c> on.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Authorization">The header, if any.</param>
/// <param name="MediaType">Of the body, without parameters.</param>
/// <param name="Body">As text.</param>
internal sealed record ApiRequest(string Method, string Base, string Path, string Query, string? Authorization, string? MediaType, string Body);
