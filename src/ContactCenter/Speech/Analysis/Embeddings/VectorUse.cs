namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>What vectors are for. Some models make other vectors of what is searched than of what is looked for.</summary>
internal enum VectorUse
{
    /// <summary>Texts that are compared among themselves, as with the examples of topics. They wait for questions.</summary>
    Comparison,

    /// <summary>Passages that are searched. They wait for questions.</summary>
    Passage,

    /// <summary>What somebody looks for among passages; it goes before all else.</summary>
    Question,
}
