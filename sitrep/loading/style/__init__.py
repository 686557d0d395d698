"""House styles: what ``style.yaml`` says, with the logo and the faces that it names."""
