namespace ContactCenter.Transcriber.Classifiers;

/// <summary>What is to be learned.</summary>
/// <param name="Vectors">The examples, all of one length.</param>
/// <param name="Labels">The class of each, from 0.</param>
/// <param name="Classes">How many there are.</param>
/// <param name="L2">How simple the classifier is kept.</param>
internal sealed record ClassifierWork(IReadOnlyList<float[]> Vectors, IReadOnlyList<int> Labels, int Classes, double L2);
