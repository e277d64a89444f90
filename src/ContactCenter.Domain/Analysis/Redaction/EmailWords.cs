namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>How the parts of an address are said, folded, in all five languages at once.</summary>
internal static class EmailWords
{
    public static readonly ImmutableHashSet<string> At = ["at", "aet", "arobase", "arrobase", "arroba", "chiocciola", "klammeraffe"];

    public static readonly ImmutableHashSet<string> Dot = ["dot", "punkt", "point", "punto", "period"];

    /// <summary>Signs other than dots that join words of an address; one of two words, such as "guion bajo", stands here as two.</summary>
    public static readonly ImmutableHashSet<string> Signs =
    [
        "dash", "hyphen", "minus", "underscore", "bindestrich", "unterstrich", "tiret", "trattino", "guion", "bas", "bajo", "basso", "plus",
    ];

    /// <summary>Before "at" they are no name: "look at amazon dot com".</summary>
    public static readonly ImmutableHashSet<string> NoNames =
    [
        "look", "looking", "looked", "us", "me", "is", "are", "be", "was", "it", "that", "shop", "order", "ordered", "find", "buy", "bought",
        "available", "site",
        "website", "page", "shopping", "online", "account", "work", "works", "working", "registered", "signed", "here", "there", "them", "you", "one",
    ];

    /// <summary>Ends of addresses that are said; a written address may have any.</summary>
    public static readonly ImmutableHashSet<string> TopDomains =
    [
        "com", "org", "net", "edu", "gov", "info", "biz", "io", "eu", "de", "at", "ch", "li", "fr", "be", "lu", "es", "it", "uk", "ie", "us", "ca",
        "au", "nl", "pt", "pl",
        "mx", "ar", "cl", "co", "br", "me", "dev", "app", "online", "shop", "email", "cat", "nz", "dk", "se", "no", "fi", "cz", "at",
    ];
}
