namespace ContactCenter.Transcriber.Api;

/// <summary>A request for a classifier, as it comes.</summary>
/// <param name="Vectors">The examples.</param>
/// <param name="Labels">The class of each, from 0.</param>
/// <param name="Classes">How many there are.</param>
/// <param name="L2">Above 0: how simple the classifier is kept.</param>
internal sealed record ClassifierBody(IReadOnlyList<byte[]?>? Vectors, IReadOnlyList<int>? Labels, int? Classes, double? L2);
