namespace Concord.Web.Components;

public sealed class FormGroup
{
    public string? Classes { get; set; }
    public Attributes? Attributes { get; set; }
    public Part? BeforeInput { get; set; }
    public Part? AfterInput { get; set; }
    public Part? BeforeInputs { get; set; }
    public Part? AfterInputs { get; set; }
}
