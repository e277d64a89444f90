namespace ContactCenter.Transcriber.Embeddings;

/// <summary>What a text's vector is compared with; some models are told by a word before the text.</summary>
internal enum TextUse
{
    /// <summary>Texts are compared among themselves, or one is looked for among documents.</summary>
    Query,

    /// <summary>A document that is looked for.</summary>
    Passage,
}
