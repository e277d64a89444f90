namespace ContactCenter.Transcriber.Api;

/// <summary>A request to hold labels of topics against the other examples, as it comes.</summary>
/// <param name="Vectors">The examples: those that were typed, then those of labels.</param>
/// <param name="Topics">Of each; <c>null</c>: of none.</param>
/// <param name="Languages">Of each, BCP 47; <c>null</c>: unknown.</param>
/// <param name="Typed">How many were typed.</param>
/// <param name="Least">−1 to 1: the least cosine of what is near.</param>
/// <param name="Centred">Whether all is seen from the mean of the examples.</param>
internal sealed record AgreementBody(
    IReadOnlyList<byte[]?>? Vectors, IReadOnlyList<string?>? Topics, IReadOnlyList<string?>? Languages, int? Typed, double? Least, bool? Centred);
