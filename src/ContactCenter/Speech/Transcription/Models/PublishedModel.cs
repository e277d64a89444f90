namespace ContactCenter.Speech.Transcription.Models;

/// <summary>
/// A Whisper model that the whisper.cpp project publishes. Sizes and checksums are those by which the repository at <see cref="Url"/> keeps its files (Git
/// LFS); the list in its README has SHA-1.
/// </summary>
/// <param name="Name">As <c>models add</c> takes it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">In small hex digits.</param>
internal sealed record PublishedModel(string Name, long Bytes, string Sha256)
{
    private const string Folder = "https://huggingface.co/ggerganov/whisper.cpp/resolve/main/";
    private const string Prefix = "ggml-";

    /// <summary>All that can be named, the smallest first.</summary>
    public static readonly IReadOnlyList<PublishedModel> All =
    [
        new("tiny", 77_691_713, "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21"),
        new("base", 147_951_465, "60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe"),
        new("small", 487_601_967, "1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b"),
        new("large-v3-turbo-q5_0", 574_041_195, "394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2"),
        new("medium", 1_533_763_059, "6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208"),
        new("large-v3-turbo", 1_624_555_275, "1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69"),
    ];

    /// <summary>The names of all published models, those for vectors of sentences at last.</summary>
    public static IEnumerable<string> Names => All.Select(model => model.Name).Concat(PublishedEmbedder.All.Select(model => model.Name));

    /// <summary>The name of its file.</summary>
    public string File => $"{Prefix}{Name}{ModelName.Extension}";

    /// <summary>Where it is published.</summary>
    public Uri Url => new(Folder + File);

    /// <returns><c>null</c>: none has that name.</returns>
    public static PublishedModel? Named(string name) => All.FirstOrDefault(model =>
        string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(model.File, name, StringComparison.OrdinalIgnoreCase));
}
